/** A page that was read wrongly by a machine ("Di6u 17. Quy dinh chuy6n ti6p"): its numbers and marks are not the drafter's. */
export const isGarbled = (text: string): boolean => (text.match(/\p{L}\d\p{L}/gu)?.length ?? 0) >= 3
