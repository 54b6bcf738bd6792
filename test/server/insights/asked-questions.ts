/** Questions by what they are about, as people ask them; some subjects are asked in two languages. */
type QuestionsBySubject = readonly (readonly string[])[];

/** Of an association's documents. The threshold was chosen on these. */
export const ASSOCIATION_QUESTIONS: QuestionsBySubject = [
  [
    ...[
      'When does the library open on Sundays?',
      'Is the library open on Sunday?',
      'Sunday opening hours of the library',
    ],
    ...[
      'what time does the library open at the weekend',
      '图书馆星期天开门吗？',
      '图书馆周日几点开放？',
      '周日图书馆开放时间',
    ],
  ],
  [
    'How do I renew a borrowed book?',
    'Can I extend my loan?',
    'renewing library books online',
    'How often may a loan be renewed?',
  ],
  ['What is the fine for a late book?', 'How much do I pay if I return a book late?', 'overdue charges library'],
  [
    ...['Who chairs the standards committee?', 'Who is the chairperson of the committee on standards?'],
    ...['chair of standards committee', '谁是标准委员会主席？', '标准化委员会的主席是谁？'],
  ],
  [
    ...['When is the next meeting of the standards committee?', 'date of the next standards committee meeting'],
    'When will the committee on standards meet again?',
  ],
  [
    ...['How can I apply for membership?', 'How do I become a member?', 'membership application form'],
    ...['What do I have to do to join?', '怎么申请入会？', '如何成为会员？', '入会申请表在哪里？'],
  ],
  [
    ...['How much is the membership fee?', 'What does it cost to be a member?', 'annual membership dues'],
    ...['Is there a reduced fee for students?', '会费是多少？', '每年要交多少会员费？', '学生会费有优惠吗？'],
  ],
  ['How do I cancel my membership?', 'I want to leave the association', 'ending membership notice period'],
  ['Where can I park my bicycle?', 'Is there a bike shed?', 'bicycle parking', '自行车停在哪里？', '有自行车棚吗？'],
  ['Where can visitors park their cars?', 'Is there a car park?', 'parking for cars of guests'],
  ['What is the password of the guest wifi?', 'How do guests get on the wireless network?', 'wifi access for visitors'],
  ['How do I book a meeting room?', 'meeting room reservation', 'Can I reserve a room for a meeting?'],
  [
    ...['Are travel expenses reimbursed?', 'How do I claim my train ticket back?', 'reimbursement of travel costs'],
    ...[
      'Who pays for the hotel on a business trip?',
      '差旅费可以报销吗？',
      '出差的火车票怎么报销？',
      '报销差旅费用的流程',
    ],
  ],
  [
    ...['How many days of leave do employees have?', 'annual leave entitlement', 'How much holiday do I get a year?'],
    ...['年假有几天？', '员工每年有多少天假期？'],
  ],
  ['How do I report a broken heater?', 'The radiator in my office does not work', 'heating broken who to call'],
];

/** Of a town and its services. The threshold was not chosen on these, only checked. */
export const TOWN_QUESTIONS: QuestionsBySubject = [
  [
    'When is the rubbish collected?',
    'On which day do they empty the bins?',
    'waste collection calendar',
    '垃圾什么时候收？',
    '哪天收垃圾？',
  ],
  ['Where do I take old batteries?', 'disposal of batteries', 'Which container do used batteries go into?'],
  [
    'How do I apply for a passport?',
    'passport application documents',
    'What do I need to bring for a new passport?',
    '怎么申请护照？',
  ],
  [
    'How long does it take to get an identity card?',
    'waiting time for identity card',
    'When can I pick up my identity card?',
  ],
  ['How do I register a dog?', 'What is the dog tax?', 'dog registration'],
  [
    'Is there a swimming course for children?',
    'swimming lessons for kids',
    'Can my daughter learn to swim at the pool?',
    '有儿童游泳课吗？',
  ],
  [
    'How much is a ticket for the pool?',
    'entry price of the swimming pool',
    'What does swimming cost for a family?',
    '游泳池门票多少钱？',
  ],
  [
    'How do I get a place in a nursery?',
    'kindergarten registration deadline',
    'When do I have to sign up for nursery?',
    '幼儿园怎么报名？',
  ],
  ['Who repairs a street lamp?', 'The light in our street is broken', 'reporting a street lamp that is out'],
  ['May I have a barbecue in the park?', 'Are fires allowed in the park?', 'barbecue places', '公园里可以烧烤吗？'],
  [
    'When is the mayor available to citizens?',
    'office hours of the mayor',
    'How can I speak to the mayor?',
    '市长接待日是什么时候？',
  ],
  [
    'How do I register a new address?',
    'I have moved, what do I have to do?',
    'change of address form',
    '搬家后怎么登记新地址？',
  ],
];
