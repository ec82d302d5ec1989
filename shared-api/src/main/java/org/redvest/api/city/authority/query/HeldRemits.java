package org.redvest.api.city.authority.query;

import java.util.Set;
import org.redvest.api.Remit;

/**
 * Where whatever somebody holds reaches.
 *
 * @param remits of all delegations that are in force, as holder or deputy; none where they hold nothing
 */
public record HeldRemits(Set<Remit> remits) {}
