package org.redvest.api.open.log;

import java.util.List;

/**
 * That a tree is the beginning of a later one (RFC 9162 section 2.1.4).
 *
 * @param from size of the earlier tree
 * @param to size of the later one
 * @param fromRoot hash of the earlier one, Base64
 * @param toRoot hash of the later one, Base64
 * @param path hashes from which both roots follow, the lowest first, Base64
 */
public record ConsistencyProof(long from, long to, String fromRoot, String toRoot, List<String> path) {}
