import { currentStep, setUpSteps, type SetUpSituation } from './set-up-steps';

const done = (situation: Partial<SetUpSituation>) =>
  setUpSteps({ controllers: null, connections: null, accounts: null, ...situation })
    .filter((step) => step.isDone)
    .map((step) => step.name);

describe('setUpSteps', () => {
  it('counts a step as done by what is there', () => {
    expect(done({})).toEqual([]);
    expect(
      done({
        controllers: [{ dpoEmail: 'dpo@example.com', authorityName: 'LfDI' }] as never,
        connections: [{ state: 'live' }] as never,
      }),
    ).toEqual(['organisation', 'system']);
  });

  it('does not count a disabled system, a lonely account or a disabled colleague', () => {
    expect(done({ connections: [{ state: 'disabled' }] as never })).toEqual([]);
    expect(done({ accounts: [{ state: 'active' }, { state: 'disabled' }] as never })).toEqual([]);
    expect(done({ accounts: [{ state: 'active' }, { state: 'invited' }] as never })).toEqual([
      'colleague',
    ]);
  });

  it('goes on with the first that is open', () => {
    expect(
      currentStep(setUpSteps({ controllers: null, connections: null, accounts: null }))?.name,
    ).toBe('organisation');
  });
});
