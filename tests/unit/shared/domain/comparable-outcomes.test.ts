import { expect, test } from 'vitest';
import { rolesLike } from '../../../../shared/domain/comparable-outcomes.ts';
import { outcomesFor } from '../../../../shared/domain/outcome.ts';
import { roles } from '../../../../shared/domain/person.ts';

test('every role is like itself, and likeness goes both ways', () => {
  for (const role of roles) {
    expect(rolesLike(role)).toContain(role);
    for (const other of rolesLike(role)) expect(rolesLike(other)).toEqual(rolesLike(role));
  }
  expect(rolesLike(null)).toEqual([]);
});

test('roles are alike exactly when the same outcomes are open to them', () => {
  for (const role of roles) {
    const own = outcomesFor(role).join();
    const alike = roles.filter((other) => outcomesFor(other).join() === own);
    expect([...rolesLike(role)].toSorted()).toEqual(alike.toSorted());
  }
});
