package org.redvest.api.open.ranking.query;

/**
 * A frozen ranking as it is published: the same bytes whenever it is asked for.
 *
 * @param text a {@link FrozenRanking} as canonical JSON (RFC 8785)
 * @param sha256 SHA-256 of the text in UTF-8, in 64 hexadecimal digits
 */
public record FrozenRankingDocument(String text, String sha256) {}
