/** A colour profile that came with a picture, and the kind of colour it describes. */
export type IccProfile = {
  readonly bytes: Uint8Array;
  readonly space: 'RGB ' | 'GRAY' | 'CMYK';
  readonly channels: 1 | 3 | 4;
};

const channelsOf = { GRAY: 1, 'RGB ': 3, CMYK: 4 } as const;

/** The colour space named in a profile's header, or null when it is none that PDF can use. */
export function colourSpaceOf(profile: Uint8Array): IccProfile['space'] | null {
  const name = String.fromCharCode(...profile.subarray(16, 20));
  return name in channelsOf ? (name as IccProfile['space']) : null;
}

/** The profile with what PDF wants to know of it, or null when PDF cannot use it. */
export function profileFor(bytes: Uint8Array): IccProfile | null {
  const space = colourSpaceOf(bytes);
  return space && { bytes, space, channels: channelsOf[space] };
}
