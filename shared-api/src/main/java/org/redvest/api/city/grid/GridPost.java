package org.redvest.api.city.grid;

/** Which of the two who look after a unit (A/B 岗). Stored by name: a constant is never renamed. */
public enum GridPost {
    /** A 岗: who looks after it. */
    A,
    /** B 岗: who does while A is away. */
    B
}
