/**
 * Checks of the shape of foreign JSON. The server's own schemas would bring 15 kB of zod into a page that may weigh 30;
 * these are tied to the same types, so that a schema and its check cannot drift apart unseen.
 */
export type Shape<T> = (value: unknown) => value is T;

type Field<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? Shape<T[K] | undefined> : Shape<T[K]>;

export const text: Shape<string> = (value): value is string => typeof value === 'string';

export const number: Shape<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const count: Shape<number> = (value): value is number => number(value) && Number.isInteger(value) && value >= 0;

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export function oneOf<const T extends string>(...choices: T[]): Shape<T> {
  return (value): value is T => choices.some((choice) => choice === value);
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape);
}

/** Names that are not known beforehand, all with values of one shape. */
export function table<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value): value is Record<string, T> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(shape);
}

export function record<T>(fields: { [K in keyof T]-?: Field<T, K> }): Shape<T> {
  const shapes: [string, Shape<unknown>][] = Object.entries(fields);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const properties = new Map(Object.entries(value));
    return shapes.every(([name, shape]) => shape(properties.get(name)));
  };
}
