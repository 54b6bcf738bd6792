/** Documents of a fictional town's measuring office. */
export const OFFICE_DOCUMENTS: Record<string, string> = {
  'fees.md': `---
title: Fees of the measuring office
---

# Fees of the measuring office

The office charges for every seal that it puts on a gauge or a scale.

## What a seal costs

A seal for a household gauge costs 40 crowns. A seal for a market scale costs 75 crowns since 1 March 2024.

It is free for schools.

## Payment

Bills of the office are paid within 21 days. Reminders to late payers are signed by Ines Moor.
`,
  'history.md': `# History of the office

The council of Aldmouth founded the office on 3 May 1921. Ben Ash led the office for almost thirty years.

## The house at the quay

The house at the quay was bought in 1954. Its cellar holds 260 weights from the first years.

## Rules in force

Market scales in the town are tested according to QS/T 4711-2021 every second year.
`,
  '水表.txt': `水表检定办法

一、检定周期

家用水表每6年检定一次，由测量局免费通知用户。新的检定周期自2023年7月1日起施行。

二、费用

家用水表的检定费为每台40元，由用户在检定当日支付。
`,
};
