package org.redvest.query.platform.simulating;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many of something a simulation has in memory at once.
 *
 * @param changes of those for whom something would change, before they are kept
 * @param persons whose numbers are looked up in one statement
 * @param entries of passbooks that are read in one statement
 * @param enquiries of insurers that are read in one statement
 */
@ConfigurationProperties("redvest.simulating.portions")
public record Portions(int changes, int persons, int entries, int enquiries) {}
