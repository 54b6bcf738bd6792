import type { Reply } from '../protocol.ts';

/**
 * What people say to a chat that is no question about documents, in lower case and without punctuation or accents: phrases of English
 * and Chinese, greetings, thanks and farewells of the commonest other languages. Words that somebody may also look
 * for in documents (`help desk`, `垃圾`) stand here only inside phrases that are said to somebody.
 */
export const SMALL_TALK: Readonly<Record<Reply, string>> = {
  greeting: `
    hi, hello, hey, hiya, howdy, greetings, yo, hi there, hello there, hey there, good morning, good afternoon, good evening, good day,
    morning, how are you, how are you doing, how are you today, hows it going, how is it going, how do you do, whats up, sup,
    nice to meet you, pleased to meet you, anybody there, is anybody there, is anyone there, are you there, can you hear me,
    你好, 您好, 你们好, 大家好, 早上好, 早安, 早, 上午好, 中午好, 下午好, 晚上好, 嗨, 嘿, 哈喽, 哈啰, 哈罗, 在吗, 在么, 在不在, 你在吗, 您在吗, 有人吗,
    你好吗, 您好吗, 最近怎么样, 最近好吗, 很高兴认识你, 吃了吗,
    hola, buenos dias, buenas tardes, buenas noches, bonjour, bonsoir, salut, coucou, hallo, guten tag, guten morgen, guten abend, moin,
    servus, gruss gott, grussgott, ola, oi, bom dia, boa tarde, boa noite, ciao, salve, buongiorno, buonasera, hoi, goedemorgen, goedendag, privet, привет,
    здравствуйте, здравствуи, добрыи день, доброе утро, добрыи вечер, مرحبا, السلام عليكم, اهلا, أهلا, صباح الخير, مساء الخير, नमस्ते, नमस्कार, हैलो, namaste, হ্যালো, নমস্কার,
    আসসালামু আলাইকুম, سلام, ہیلو, السلام علیکم, halo, selamat pagi, selamat siang, selamat malam, こんにちは, こんばんは, おはよう, おはようございます, もしもし,
    안녕, 안녕하세요, xin chao, chao ban, merhaba, selam, gunaydin, iyi gunler, czesc, dzien dobry, buna ziua, salut, γεια, γεια σας, καλημερα, สวัสดี, สวัสดีครับ, สวัสดีค่ะ`,
  farewell: `
    bye, bye bye, goodbye, good bye, see you, see you later, see ya, see you soon, see you tomorrow, cya, farewell, good night, have a nice day,
    have a good day, have a great day, have a good one, take care, thats all, that is all, that was all, thats all for now, im done, talk to you later, ttyl, until next time,
    再见, 拜拜, 拜, 回头见, 下次见, 明天见, 晚安, 回见, 没有问题了, 没别的问题了, 没有别的问题了, 就这些了, 88,
    adios, hasta luego, hasta la vista, au revoir, a bientot, bonne journee, tschuss, auf wiedersehen, bis bald, tchau, ate logo, arrivederci, a presto,
    tot ziens, пока, до свидания, مع السلامة, الى اللقاء, إلى اللقاء, अलविदा, বিদায়, خدا حافظ, sampai jumpa, さようなら, じゃあね, またね, 안녕히 계세요, 안녕히 가세요, tam biet, hosca kal, gorusuruz, do widzenia`,
  thanks: `
    thanks, thank you, thx, ty, tnx, cheers, many thanks, thanks a lot, thank you very much, thank you so much, thanks so much, thanks a million, thank you kindly, much appreciated, i appreciate it,
    appreciated, that helps, that helped, that was helpful, very helpful, helpful, that is helpful, thats helpful, good job, well done, nice work, great job, great answer, good answer, good bot, you are great, youre great, you are awesome, youre awesome, you are the best, youre the best,
    ok, okay, okey, alright, all right, great, perfect, cool, nice, wonderful, excellent, awesome, amazing, got it, i see, understood, makes sense, good to know, fine, sounds good, lovely,
    谢谢, 谢谢你, 谢谢您, 谢谢啦, 谢谢了, 谢啦, 谢了, 多谢, 多谢了, 感谢, 感谢你, 感谢您, 非常感谢, 十分感谢, 太感谢了, 感谢你的帮助, 感谢您的帮助, 谢谢你的帮助, 谢谢您的帮助, 辛苦了, 麻烦你了, 麻烦您了,
    好, 好的, 好吧, 好了, 行, 可以, 嗯, 嗯嗯, 明白, 明白了, 知道了, 了解, 了解了, 懂了, 收到, 原来如此, 太好了, 很好, 不错, 太棒了, 真棒, 厉害,
    gracias, muchas gracias, merci, merci beaucoup, danke, danke schon, danke sehr, vielen dank, obrigado, obrigada, muito obrigado, muito obrigada, grazie, grazie mille, dank je, dank u, dank je wel, bedankt,
    спасибо, спасибо большое, большое спасибо, شكرا, شكرا جزيلا, شكرا لك, धन्यवाद, शुक्रिया, dhanyavad, ধন্যবাদ, شکریہ, terima kasih, makasih, ありがとう, ありがとうございます, どうもありがとうございます, どうも,
    감사합니다, 고마워, 고마워요, 고맙습니다, cam on, tesekkurler, tesekkur ederim, sagol, dziekuje, multumesc, ευχαριστω, ขอบคุณ, ขอบคุณครับ, ขอบคุณค่ะ`,
  capabilities: `
    who are you, what are you, who is this, who am i talking to, who am i speaking to, who made you, who built you, who created you, what is your name, whats your name, do you have a name, what are you called, who r u,
    what can you do, what can you do for me, what can you help me with, what can you help with, what can you tell me, what do you do, what do you know, what are you able to do, what are you good at, what can i ask, what can i ask you, what can i ask here, what should i ask, what questions can i ask,
    what questions can you answer, what kind of questions can i ask, what kind of questions can you answer, how can you help, how can you help me, how do you work, how do i use you, how can i use you, how do i ask, how do i ask a question, can you help, can you help me, could you help me, could you help, can you help me please, can i ask you something,
    can i ask something, can i ask you a question, can i ask a question, i have a question, i need help, i need some help, help, help me, please help, please help me, are you a bot, are you a robot, are you human, are you a human, are you a person, are you a real person, are you real, are you an ai, are you ai, are you chatgpt, am i talking to a bot, am i talking to a human,
    tell me about yourself, introduce yourself, describe yourself, what is your purpose, whats your purpose, do you speak english, do you speak chinese, can you speak english, can you speak chinese, do you understand chinese, do you understand english,
    你是谁, 您是谁, 你是什么, 你叫什么, 你叫什么名字, 您叫什么名字, 你的名字是什么, 你是机器人吗, 你是人吗, 你是真人吗, 你是人工智能吗, 你是ai吗, 谁开发了你, 谁创造了你, 你能做什么, 你能做些什么, 你会做什么, 你会什么, 你会干什么, 你能干什么, 你能干嘛, 你可以做什么, 你可以干什么,
    你有什么功能, 你有哪些功能, 你能帮我做什么, 你能帮我什么, 你能帮我吗, 你可以帮我吗, 能帮我吗, 能帮我一下吗, 可以帮我吗, 帮帮我, 帮助, 你知道什么, 你能回答什么, 你能回答什么问题, 你能回答哪些问题, 我能问什么, 我能问你什么, 我可以问什么, 我可以问你什么, 我能问你什么问题, 我可以问哪些问题, 我想问个问题, 我想问一个问题, 我有个问题, 我有一个问题,
    请问一下, 请问, 问一下, 介绍一下你自己, 介绍你自己, 自我介绍一下, 请介绍一下你自己, 你怎么用, 怎么使用你, 你会说中文吗, 你会说英文吗, 你会说英语吗, 你会中文吗, 你懂中文吗,
    quien eres, que puedes hacer, qui es tu, qui etes vous, que peux tu faire, wer bist du, was kannst du, quem e voce, chi sei, кто ты, что ты умеешь, あなたは誰ですか, 何ができますか, 누구세요`,
  abuse: `
    fuck, fuck you, fuck off, fucking idiot, fuck this, screw you, go to hell, shut up, shut the fuck up, stfu, wtf, bullshit, this is bullshit, this is crap, crap, shit, piece of shit, you suck, this sucks, you are stupid, youre stupid, you are so stupid, youre so stupid,
    you are an idiot, youre an idiot, you idiot, idiot, stupid, stupid bot, stupid machine, stupid robot, dumb bot, dumb, dumbass, moron, you moron, asshole, you are dumb, youre dumb, you are useless, youre useless, useless, useless bot, worthless, you are worthless, garbage bot,
    i hate you, you are terrible, youre terrible, you are bad, bad bot, you are an asshole, bitch, bastard, bloody idiot, kill yourself, drop dead, loser, you loser, you are trash, youre trash, you are garbage, youre garbage, what an idiot, how stupid are you, are you stupid, are you dumb, what is wrong with you, whats wrong with you,
    傻逼, 傻b, 傻瓜, 大傻瓜, 笨蛋, 大笨蛋, 白痴, 蠢货, 蠢猪, 混蛋, 王八蛋, 滚, 滚开, 滚蛋, 去死, 去死吧, 闭嘴, 妈的, 他妈的, 操, 操你妈, 草泥马, 废物, 你是废物, 你真笨, 你太笨了, 你好笨, 你真蠢, 你太蠢了, 你很蠢, 你是白痴, 你是傻子吗, 你傻吗, 你有病吗, 你有病, 有病, 神经病, 脑残, 你是垃圾, 垃圾机器人, 你真垃圾, 什么垃圾, 你真没用, 没用的东西, 真没用, 我讨厌你`,
};

/** May stand beside small talk without making it anything else. */
export const SMALL_TALK_FILLERS = `
  there, again, all, everyone, everybody, guys, folks, team, friend, dear, sir, madam, bot, chatbot, robot, assistant, footnote, please, pls, so much, very much, a lot, then, now, for now, for your help, for the help, for that, for the answer, for the information, for the info,
  for helping, for everything, oh, ah, wow, well, and, so, hm, hmm, um, lol, haha, yes, yeah, yep, no, really, mate, man, you, my friend, exactly, to you, too, today, 啊, 呀, 呢, 吧, 哦, 噢, 嗯, 哈, 哈哈, 啦, 了, 哇, 那, 那么, 你, 您, 助手, 小助手, 机器人, 老师, 朋友, 亲, 请`;
