package org.redvest.api.service.order;

import org.redvest.api.Fleeting;

/**
 * How whoever serves an order finds whom it is for: under the key of that person, and of a day some time after the order, so
 * that it is gone by itself (PIPL Art. 19).
 *
 * @param name what they are called
 * @param phone where they are called
 * @param address where exactly they are visited
 */
public record OrderContact(Fleeting name, Fleeting phone, Fleeting address) {}
