package org.redvest.platform.messaging;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where in the log the commands of this thread wrote last, as the writer of this process numbered it. Between the writer and
 * the answer to a caller lies a bus that carries no such thing; but where the log is written in this process, a command is
 * handled on the thread that sent it.
 */
public final class Appended {

    private static final ThreadLocal<@Nullable Long> LAST = new ThreadLocal<>();

    private Appended() {}

    /** The writer tells that a command of this thread has written up to this position. */
    public static void at(long position) {
        LAST.set(position);
    }

    /**
     * The position up to which this thread wrote since it was asked last; empty where it wrote nothing, or where the log is
     * kept by an Axon Server.
     */
    public static OptionalLong take() {
        Long last = LAST.get();
        LAST.remove();
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }
}
