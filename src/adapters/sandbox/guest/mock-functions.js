// `vi.fn` and `jest.fn`: functions that remember their calls.
import * as own from './intrinsics.js';

const made = [];

/** Behaviours are asked in this order: those for one call, then the one for all. */
function makeMock(original) {
  let once = [];
  let always = original;
  const state = {
    calls: [],
    results: [],
    instances: [],
    get lastCall() {
      return this.calls.at(-1);
    },
  };
  function mock(...given) {
    own.push(state.calls, given);
    own.push(state.instances, this);
    const behaviour = once.length > 0 ? once.shift() : always;
    try {
      const value = behaviour === undefined ? undefined : own.apply(behaviour, this, given);
      own.push(state.results, { type: 'return', value });
      return value;
    } catch (error) {
      own.push(state.results, { type: 'throw', value: error });
      throw error;
    }
  }
  const set = (behaviour) => {
    always = behaviour;
    return mock;
  };
  const addOnce = (behaviour) => {
    own.push(once, behaviour);
    return mock;
  };
  const clear = () => {
    own.assign(state, { calls: [], results: [], instances: [] });
    return mock;
  };
  own.assign(mock, {
    mock: state,
    mockName: () => mock,
    getMockName: () => 'vi.fn()',
    getMockImplementation: () => always,
    mockImplementation: set,
    mockImplementationOnce: addOnce,
    mockReturnValue: (value) => set(() => value),
    mockReturnValueOnce: (value) => addOnce(() => value),
    mockReturnThis: () =>
      set(function () {
        return this;
      }),
    mockResolvedValue: (value) => set(async () => value),
    mockResolvedValueOnce: (value) => addOnce(async () => value),
    mockRejectedValue: (error) =>
      set(async () => {
        throw error;
      }),
    mockRejectedValueOnce: (error) =>
      addOnce(async () => {
        throw error;
      }),
    mockClear: clear,
    mockReset: () => {
      once = [];
      always = original;
      return clear();
    },
    mockRestore: () => mock.mockReset(),
  });
  own.push(made, mock);
  return mock;
}

function spyOn(object, name, accessor) {
  const isOwn = own.hasOwn(object, name);
  const before = own.getOwnPropertyDescriptor(object, name);
  const slot = accessor ?? 'value';
  const original = accessor === undefined ? object[name] : before?.[accessor];
  if (typeof original !== 'function')
    throw new TypeError(`${String(name)} is not a function to spy on`);
  if (original.mock !== undefined) return original;
  const mock = makeMock(original);
  own.defineProperty(object, name, {
    writable: accessor === undefined ? true : undefined,
    ...before,
    configurable: true,
    enumerable: before?.enumerable ?? false,
    [slot]: mock,
  });
  mock.mockRestore = () => {
    if (isOwn) own.defineProperty(object, name, before);
    else delete object[name];
    return mock.mockReset();
  };
  return mock;
}

const forAll = (name) => () => {
  for (const mock of made) mock[name]();
};

const absent = (name) => () => {
  throw new Error(`${name} is not available here`);
};

/** `vi` of vitest and `jest` of jest. */
export const mocks = {
  fn: makeMock,
  spyOn,
  isMockFunction: (value) => value?.mock?.calls !== undefined,
  mocked: (value) => value,
  clearAllMocks: forAll('mockClear'),
  resetAllMocks: forAll('mockReset'),
  restoreAllMocks: forAll('mockRestore'),
  mock: absent('mocking a module'),
  unmock: absent('mocking a module'),
  useFakeTimers: absent('useFakeTimers'),
  advanceTimersByTime: absent('advanceTimersByTime'),
  runAllTimers: absent('runAllTimers'),
  useRealTimers: () => undefined,
  setTimeout: () => undefined,
};
