/**
 * What came of the policy with a case from another library, a sentence each: versions that are new here, and versions that say
 * something else here. Empty where there is nothing to tell.
 */
export function carriedInWords(policies: {
  readonly added: readonly string[];
  readonly otherHere: readonly string[];
}): string[] {
  const { added, otherHere } = policies;
  return [
    ...added.map(
      (version) =>
        `With it came the policy ${version}, adopted there. From its day on, all cases here go by it; see Policy, Versions.`,
    ),
    ...otherHere.map(
      (version) =>
        `The policy ${version} says something else there than here. Cases here go by what is here; compare the two before you decide the case.`,
    ),
  ];
}
