import { healthLook, type SystemFacts, unhealthyFirst } from './system-look';

const system = (name: string, state: SystemFacts['state'], health: SystemFacts['health']) =>
  ({ name, state, health }) as SystemFacts;

describe('systems', () => {
  it('puts the unhealthy first and the switched off last', () => {
    const names = unhealthyFirst([
      system('Off', 'disabled', 'failed'),
      system('B', 'live', 'ok'),
      system('A', 'live', 'ok'),
      system('Broken', 'live', 'failed'),
      system('New', 'live', 'unknown'),
    ]).map((one) => one.name);
    expect(names).toEqual(['Broken', 'New', 'A', 'B', 'Off']);
  });

  it('never calls healthy what was not tested or is off', () => {
    expect(healthLook(system('x', 'live', 'unknown')).tone).toBe('neutral');
    expect(healthLook(system('x', 'disabled', 'ok')).words).toBe('systems.disabled');
  });
});
