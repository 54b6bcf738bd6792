import { contentWords } from './content-words.ts';

/** What can be asked of any event, body, rule or document. */
const PROPERTIES =
  'deadline|date|time|hour|opening|day|week|month|year|fee|cost|price|charge|deposit|discount|limit|maximum|minimum|exception|result|outcome|link|detail|example|form|copy|address|phone|telephone|email|contact|website|chair|chairman|chairwoman|secretary|leader|director|head|member|membership|participant|speaker|winner|author|sponsor|owner|budget|purpose|aim|goal|objective|reason|role|task|agenda|programme|topic|theme|venue|place|location|room|entrance|version|edition|language|requirement|condition|criterion|criteria|penalty|fine|procedure|process|step|stage|length|size|number|name|title|difference|advantage|benefit|risk|status|source|access|finding|conclusion|page|chapter|section|rest|money|end|beginning|start|certificate';
const ACTIONS =
  'send|show|tell|give|say|explain|repeat|translate|summarise|summarize|list|change|happen|next|main|else|renew|renewable|valid|apply|register|enrol|join|attend|participate|pay|book|cancel|order|download|find|get|bring|take|come|go|begin|close|finish|last|publish|found|establish|lead|run|organise|organize|decide|approve|sign|support|work|mean|need|do|force|current|currently|whats|planned|expected|free|open|mandatory|voluntary|possible|available|allowed|sure|right|long|often|big|old|new|many|much|exactly|please|pls|thanks|back';
const OF_ANYTHING = new RegExp(`^(?:${PROPERTIES}|${ACTIONS})(?:s|es|d|ed|ing)?$`, 'u');

const CHINESE_ASKING =
  /\d+[年月日号]|请问|想问|告诉我|谁|什么时候|何时|什么|哪(?:一)?(?:年|天|月|里|儿|个|些|位|家|种|份|次|届|页|号)?|多少|多[久长大远高]|几(?:[个月号点天年次人位页种岁])?|为什么|为何|怎么样|怎[么样]|如何|是否|是不是|有没有|能不能|可不可以|要不要|可以|能够|需要|必须|应该|没有?|不是|[吗呢吧啊呀的了着过是在有由被把对向从到和与及或会能要还也就都再又才只最更很比跟按地得请我你您们让给用]|后来|现在|目前|当时|当天|之[后前]|以[后前]|一共|总共|大概|大约|分别|具体|详细|一点|一下|[上下前后]一年|[今去明]年|百分之|同样|一样|本人|个人/gu;
const CHINESE_OF_ANYTHING =
  /费用|价格|收费|时间|日期|地[点址]|主[题席持办]|内容|议程|预算|秘书|负责人?|成[员立]|会员|名额|期限|截止|电话|邮箱|联系方?式?|目的|作用|对象|要求|条件|流程|结果|规模|人数|语言|[旧新]?版本?|[中英]文版?|理由|原因|主要|结论|简单|总结|邮编|区别|全称|简称|例外|情况|表格|材料|有效期?|链接|意思|发布|实施|生效|批准|举[行办]|召开|下载|申请|报名|修[订改]|制定|取代|代替|上任|担任|参加|参与|公布|开始|结束|增长|整理|解释|举例|说明?|写|换人?|[交退算带拿找领办页岁人]/gu;
/** Two characters are a word. */
const FEWEST_TOPIC_CHARACTERS = 3;
const CHINESE_DEFINITION = /^什么是|(?:是什么|是谁)(?:意思)?[？?]?$/u;

/** The words of a question that tell what it is about, without those that may be asked of anything. */
export function topicWords(question: string): string[] {
  return contentWords(question).filter((word) => !OF_ANYTHING.test(word));
}

/** How many characters of a Chinese question tell what it is about. */
export function chineseTopicLength(question: string): number {
  return question
    .replace(CHINESE_ASKING, '')
    .replace(CHINESE_OF_ANYTHING, '')
    .replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** Whether a question says what it is about: "is there a deadline?" and "谁主持？" do not. */
export function saysItsTopic(question: string): boolean {
  if (/\p{sc=Han}/u.test(question)) {
    return chineseTopicLength(question) >= (CHINESE_DEFINITION.test(question) ? 2 : FEWEST_TOPIC_CHARACTERS);
  }
  return topicWords(question).length > 0;
}
