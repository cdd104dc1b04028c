import type { CommandId } from './ids';

/** A theme icon is looked for after backslashes are gone, so its dollar sign must be an entity. */
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', $: '&#36;' };

/** Text of documents and settings as Markdown that shows it and does nothing else. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-!|~$&:@/.]/g, (c) => ENTITIES[c] ?? `\\${c}`).replace(/\s+/g, ' ');
}

/** Text as inline code: as literal as Markdown can be. */
export function asCode(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  return text ? `${fence} ${text.replace(/\s+/g, ' ')} ${fence}` : '';
}

/** A link that runs a command; it works only where the Markdown trusts that command. */
export function commandLink(label: string, command: CommandId, ...args: unknown[]): string {
  return `[${label}](command:${command}${args.length ? `?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'))}` : ''})`;
}
