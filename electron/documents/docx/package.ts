export function reproducible(packed: Uint8Array, _createdAt: string): Uint8Array {
  return packed;
}
