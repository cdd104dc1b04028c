import assert from 'node:assert/strict';
import { isIsoDay } from '../../src/dates/calendar';

describe('the calendar', () => {
  it('tells days that it has from those that it lacks', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01']) assert.ok(isIsoDay(day), day);
    for (const none of ['2025-02-29', '1900-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-1-1', '2025-01-01T00:00', 'soon', '']) assert.ok(!isIsoDay(none), none);
  });
});
