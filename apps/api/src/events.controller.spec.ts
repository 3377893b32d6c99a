import type {
  LiveChange,
  LiveChanges,
  SessionCookie,
  SessionLookup,
  StaffSession,
} from '@tabularium/server-platform';
import { Subject } from 'rxjs';
import { EventsController } from './events.controller';

const session = { controllers: ['mine'] } as unknown as StaffSession;
const cookie = { token: 't' } as SessionCookie;

function listenWith(sessionOf: () => Promise<StaffSession | null>) {
  const changes = new Subject<LiveChange>();
  const live = { stream: () => changes } as unknown as LiveChanges;
  const controller = new EventsController(live, { sessionOf } as unknown as SessionLookup);
  const heard: unknown[] = [];
  let isEnded = false;
  const subscription = controller.listen({}, session, cookie).subscribe({
    next: (message) => heard.push(message),
    complete: () => (isEnded = true),
  });
  return { changes, heard, isEnded: () => isEnded, stop: () => subscription.unsubscribe() };
}

describe('event stream', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tells of the controllers of the session only, in the shape of the contract', () => {
    const { changes, heard, stop } = listenWith(() => Promise.resolve(session));
    changes.next({ controllerId: 'theirs', what: 'x' });
    changes.next({ controllerId: 'mine', what: 'y', extra: 'no' } as LiveChange);
    expect(heard).toEqual([
      { comment: 'listening' },
      { data: { controllerId: 'mine', requestId: null, what: 'y' } },
    ]);
    stop();
  });

  it('shows that it lives every twenty seconds, through a database that is away', async () => {
    const { heard, isEnded, stop } = listenWith(() => Promise.reject(new Error('away')));
    await jest.advanceTimersByTimeAsync(41_000);
    expect(heard.slice(1)).toEqual([{ comment: 'still here' }, { comment: 'still here' }]);
    expect(isEnded()).toBe(false);
    stop();
  });

  it('ends with the session', async () => {
    const { changes, heard, isEnded } = listenWith(() => Promise.resolve(null));
    await jest.advanceTimersByTimeAsync(21_000);
    expect(isEnded()).toBe(true);
    changes.next({ controllerId: 'mine', what: 'late' });
    expect(heard).toHaveLength(1);
  });
});
