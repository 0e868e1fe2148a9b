import { beforeEach, expect, it, vi } from 'vitest';
import type { Cost } from '../src/guard';
import { NOISE } from '../src/noise';
import { createThrift, type Thrift } from '../src/thrift';

const told: string[] = [];
let cost: Cost;
let thrift: Thrift;
let now = 0;
let spared = true;

beforeEach(() => {
  told.length = now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  cost = { totalMs: 0, faults: 0 };
  spared = true;
  const spare = () => !spared && (spared = true);
  thrift = createThrift(cost, (step) => told.push(step), spare);
});

/** Ten seconds pass, of which the recorder takes so much. */
function pass(ms: number): boolean {
  now += 10_000;
  cost.totalMs += ms;
  return thrift.isTooDear();
}

it('records as it is asked to while it costs little', () => {
  expect([pass(499), pass(0), pass(400)]).toEqual([false, false, false]);
  expect(told).toEqual([]);
  expect(thrift.pace).toMatchObject({ checkoutEveryNms: 120_000, sampling: { mousemove: 50 } });
});

it('does less step by step while it costs too much, and stops in the end', () => {
  expect(pass(501)).toBe(false);
  expect(thrift.pace).toMatchObject({ checkoutEveryNms: 120_000, sampling: { mousemove: 200 } });
  expect(pass(600)).toBe(false);
  expect(thrift.pace).toMatchObject({ checkoutEveryNms: 600_000 });
  expect(NOISE.most).toBe(50);
  expect(pass(900)).toBe(false);
  expect(NOISE.most).toBe(10);
  expect(pass(900)).toBe(true);
  expect(told).toEqual(['pointer less often', 'pictures less often', 'frequent changes less often', 'stopped']);
});

it('leaves out what can be before it does anything else', () => {
  spared = false;
  expect(pass(600)).toBe(false);
  expect(spared).toBe(true);
  expect(told).toEqual([]);
  pass(600);
  expect(told).toEqual(['pointer less often']);
});

it('takes a step back after a minute that cost little, not before', () => {
  pass(600);
  for (let tens = 0; tens < 6; tens++) pass(0);
  expect(thrift.pace.sampling.mousemove).toBe(200);
  pass(0);
  expect(thrift.pace.sampling.mousemove).toBe(50);
});

it('takes pictures seldom from the first that takes long', () => {
  thrift.took(99);
  expect(thrift.pace.checkoutEveryNms).toBe(120_000);
  thrift.took(101);
  thrift.took(300);
  expect(thrift.pace.checkoutEveryNms).toBe(600_000);
  expect(told).toEqual(['pictures less often']);
});
