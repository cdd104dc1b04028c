import type { Entry, Membership } from '../entry';

/** Organisations whose members CLDR keeps, by its name of the group. */
export const CLDR_GROUPS: Readonly<Record<string, string>> = { 'united-nations': 'UN', 'european-union': 'EU', 'euro-area': 'EZ' };

/**
 * Members are written once, with the organisation; here each member gets its memberships from there. Those that
 * ended are kept, with their end, so that a card can say so.
 */
export function memberships(entries: readonly Entry[]): Map<string, Membership[]> {
  const of = new Map<string, Membership[]>();
  for (const organisation of entries) {
    for (const member of organisation.members ?? []) {
      const { id, ...rest } = typeof member === 'string' ? { id: member, role: 'member' as const } : member;
      const list = of.get(id) ?? [];
      list.push({ of: organisation.id, ...rest });
      of.set(id, list);
    }
  }
  return of;
}
