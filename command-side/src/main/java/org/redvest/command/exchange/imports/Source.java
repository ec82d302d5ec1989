package org.redvest.command.exchange.imports;

import java.io.IOException;
import java.io.InputStream;

/** A file: opens the same bytes from their beginning, as often as asked. */
@FunctionalInterface
interface Source {

    InputStream open() throws IOException;
}
