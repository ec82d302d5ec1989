package org.redvest.query.honour.certificate;

import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.security.Buckets;
import org.springframework.stereotype.Component;

/**
 * How many numbers that no certificate has an address may try in an hour. Whoever mistypes one is not counted, since its check does
 * not fit; whoever asks for numbers that there are, however many, is not either.
 */
@Component
class Guesses {

    private static final int AN_HOUR = 20;

    private final Buckets guesses = new Buckets(AN_HOUR, Duration.ofHours(1), AN_HOUR);

    /**
     * Requires that an address has not guessed too much.
     *
     * @throws Refusal {@link Problem#TOO_MANY_GUESSES}
     */
    void require(String address) {
        if (guesses.isEmpty(address)) {
            throw new Refusal(Problem.TOO_MANY_GUESSES);
        }
    }

    /** Counts a wrong one. */
    void count(String address) {
        guesses.take(address);
    }
}
