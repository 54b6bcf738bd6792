import type { PageStrings } from '../../strings/page-strings.ts';
import type { FoundConversation } from './fetch-conversations.ts';

export type ConversationAge = keyof PageStrings['conversations']['ages'];

export interface AgeGroup {
  age: ConversationAge;
  conversations: FoundConversation[];
}

/** Conversations by the reader's own days, in the order in which they come; a group with none is left out. */
export function groupByAge(conversations: FoundConversation[], now: Date): AgeGroup[] {
  const groups: AgeGroup[] = (['today', 'yesterday', 'week', 'earlier'] as const).map((age) => ({
    age,
    conversations: conversations.filter(({ lastAskedAt }) => ageOf(new Date(lastAskedAt), now) === age),
  }));
  return groups.filter((group) => group.conversations.length > 0);
}

/** A time to come, by a server's clock that is ahead, is today. */
export function ageOf(time: Date, now: Date): ConversationAge {
  if (time.getTime() >= dayBefore(now, 0)) return 'today';
  if (time.getTime() >= dayBefore(now, 1)) return 'yesterday';
  return time.getTime() >= dayBefore(now, 7) ? 'week' : 'earlier';
}

/** Counted by the calendar: a day in which the clocks change has no twenty-four hours. */
function dayBefore(now: Date, days: number): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).getTime();
}
