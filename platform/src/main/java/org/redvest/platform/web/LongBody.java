package org.redvest.platform.web;

/**
 * An address whose bodies may be longer than others', because they are about many.
 *
 * @param address path of the operation, without variables
 * @param bytes of a body at most
 */
public record LongBody(String address, int bytes) {

    private static final int OF_MANY = 1024 * 1024;

    /** For bodies about hundreds or thousands: up to 1 MiB. */
    public static LongBody ofMany(String address) {
        return new LongBody(address, OF_MANY);
    }
}
