/** How many times as many random cases as usual: `npm run fuzz` takes its time. */
export const times = process.env.npm_lifecycle_event === 'fuzz' ? 50 : 1;
