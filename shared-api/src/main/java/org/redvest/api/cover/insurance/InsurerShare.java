package org.redvest.api.cover.insurance;

import org.redvest.api.Text;

/**
 * Who bears a policy, alone or with others (共保).
 *
 * @param insurer by the name with which its people sign in
 * @param perMille its share of every claim, in thousandths
 */
public record InsurerShare(Text insurer, int perMille) {

    /** All shares of one policy. */
    public static final int WHOLE = 1_000;
}
