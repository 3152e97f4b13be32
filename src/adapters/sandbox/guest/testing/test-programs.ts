/** Programs over node:test with the results that Node 24 reports for them. */
export const testPrograms: readonly {
  readonly title: string;
  readonly program: string;
  readonly expected: object;
}[] = [
  {
    title: 'runs in order once the top level has run, and tells failures',
    program: `test('one', () => log.push('one')); log.push('top');
      test('two', () => { assert.equal(1, 2); }); it('three', async () => { throw new TypeError('t'); });`,
    expected: {
      results: [
        ['one', 'passed'],
        ['two', 'failed', '1 == 2'],
        ['three', 'failed', 't'],
      ],
      log: ['top', 'one'],
    },
  },
  {
    title: 'joins nested names and runs hooks from outside in and inside out',
    program: `before(() => log.push('B')); after(() => log.push('A'));
      beforeEach(() => log.push('be')); afterEach(() => log.push('ae'));
      describe('S', () => {
        before(() => log.push('sB')); after(() => log.push('sA'));
        beforeEach(() => log.push('sbe')); afterEach(() => log.push('sae'));
        it('x', () => log.push('x'));
        describe('I', () => { it('y', () => log.push('y')); });
      });`,
    expected: {
      results: [
        ['S > x', 'passed'],
        ['S > I > y', 'passed'],
      ],
      log: 'B sB be sbe x sae ae be sbe y sae ae sA A'.split(' '),
    },
  },
  {
    title: 'knows skip, todo and options',
    program: `test.skip('a', () => log.push('no')); test('b', { skip: 'why' }, () => log.push('no'));
      test.todo('c'); test('d', { todo: true }, () => { throw new Error('d'); });
      test('e', (t) => t.skip()); test('f', (t) => t.todo());
      describe.skip('g', () => { it('h', () => {}); });`,
    expected: {
      results: [
        ['a', 'skipped'],
        ['b', 'skipped'],
        ['c', 'todo'],
        ['d', 'todo'],
        ['e', 'skipped'],
        ['f', 'todo'],
      ],
    },
  },
  {
    title: 'runs only what only asks for',
    program: `test('a', () => log.push('a')); describe('S', () => { it.only('b', () => log.push('b')); it('c', () => {}); });`,
    expected: { results: [['S > b', 'passed']], log: ['b'] },
  },
  {
    title: 'runs subtests in order and fails their parent',
    program: `test('p', async (t) => { await t.test('q', () => {}); await t.test('r', () => { throw new Error('x'); }); });
      test('s', (t) => { t.test('not awaited', async () => { await null; log.push('ran'); }); });`,
    expected: {
      results: [
        ['p', 'failed', '1 subtest failed'],
        ['p > q', 'passed'],
        ['p > r', 'failed', 'x'],
        ['s', 'passed'],
        ['s > not awaited', 'passed'],
      ],
      log: ['ran'],
    },
  },
  {
    title: 'counts a plan, and takes a done callback',
    program: `test('plan', (t) => { t.plan(2); t.assert.ok(1); });
      test('met', (t) => { t.plan(1); t.assert.equal(1, 1); });
      test('done', (t, done) => { Promise.resolve().then(() => done()); });
      test('done with error', (t, done) => { done(new Error('d')); });`,
    expected: {
      results: [
        ['plan', 'failed', 'plan expected 2 assertions but received 1'],
        ['met', 'passed'],
        ['done', 'passed'],
        ['done with error', 'failed', 'd'],
      ],
    },
  },
  {
    title: 'reports a suite whose body or hook throws',
    program: `describe('body', () => { it('x', () => {}); throw new Error('b'); });
      describe('hook', () => { before(() => { throw new Error('h'); }); it('y', () => log.push('no')); });
      test('next', () => {});`,
    expected: {
      results: [
        ['body', 'failed', 'b'],
        ['body > x', 'failed', 'test did not finish before its parent and was cancelled'],
        ['hook', 'failed', 'h'],
        ['hook > y', 'failed', 'test did not finish before its parent and was cancelled'],
        ['next', 'passed'],
      ],
    },
  },
  {
    title: 'settles the promise of a test that the top level awaits',
    program: `await test('a', () => log.push('a')); log.push('after'); await test('b', () => log.push('b'));`,
    expected: {
      results: [
        ['a', 'passed'],
        ['b', 'passed'],
      ],
      log: ['a', 'after', 'b'],
    },
  },
  {
    title: 'mocks functions and methods',
    program: `test('m', (t) => {
        const double = mock.fn((n) => n * 2);
        assert.strictEqual(double(4), 8);
        double.mock.mockImplementationOnce(() => 'once');
        assert.strictEqual(double(1), 'once');
        assert.strictEqual(double.mock.callCount(), 2);
        assert.deepStrictEqual(double.mock.calls[0].arguments, [4]);
        const shop = { price() { return 5; } };
        t.mock.method(shop, 'price', () => 7);
        log.push(shop.price());
        shop.price.mock.restore();
        log.push(shop.price());
        globalThis.shop = shop;
        t.mock.method(shop, 'price', () => 9);
      });
      test('restored', () => log.push(shop.price()));`,
    expected: {
      results: [
        ['m', 'passed'],
        ['restored', 'passed'],
      ],
      log: [7, 5, 5],
    },
  },
  {
    title: 'makes a subtest of a test that a body calls',
    program: `test('outer', async () => { await test('inner', () => log.push('inner')); log.push('end'); });`,
    expected: {
      results: [
        ['outer', 'passed'],
        ['outer > inner', 'passed'],
      ],
      log: ['inner', 'end'],
    },
  },
  {
    title: 'says which tests never ended',
    program: `describe('S', () => { it('hangs', () => new Promise(() => {})); it('waits', () => {}); });
      setReport(() => registered.resultsOfUnsettledTests());`,
    expected: {
      results: [
        [
          'S > hangs',
          'failed',
          'Promise resolution is still pending but the event loop has already resolved',
        ],
        [
          'S > waits',
          'failed',
          'Promise resolution is still pending but the event loop has already resolved',
        ],
      ],
    },
  },
  {
    title: 'survives odd arguments',
    program: `test(); test('no body'); test(function named() {}); test({ name: 'x' }, () => {});
      test('thrown undefined', () => { throw undefined; }); test('thrown text', () => { throw 'text'; });`,
    expected: {
      results: [
        ['<anonymous>', 'passed'],
        ['no body', 'passed'],
        ['named', 'passed'],
        ['<anonymous>', 'passed'],
        ['thrown undefined', 'failed'],
        ['thrown text', 'failed', 'text'],
      ],
    },
  },
];
