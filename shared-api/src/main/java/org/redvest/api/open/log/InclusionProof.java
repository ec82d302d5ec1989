package org.redvest.api.open.log;

import java.util.List;

/**
 * That an event is in the tree (RFC 9162 section 2.1.3).
 *
 * @param index of the event in the tree, from 0
 * @param size of the tree
 * @param leafHash hash of the event's leaf, Base64
 * @param root hash of the tree of that size, Base64
 * @param path hashes that lead from the leaf to the root, the lowest first, Base64
 */
public record InclusionProof(long index, long size, String leafHash, String root, List<String> path) {}
