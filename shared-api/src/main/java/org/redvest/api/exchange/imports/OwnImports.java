package org.redvest.api.exchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks sent these files.
 *
 * @param imports the newest first
 * @param nextCursor where the next page begins; null on the last
 */
public record OwnImports(List<ImportView> imports, @Nullable String nextCursor) {}
