package org.redvest.command.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of this ledger lie.
 *
 * @param directory folder of the key files; needed
 * @param create whether to make the keys at the first start, on a database that was never written with any
 */
@ConfigurationProperties("redvest.keys")
record KeyProperties(@Nullable Path directory, boolean create) {}
