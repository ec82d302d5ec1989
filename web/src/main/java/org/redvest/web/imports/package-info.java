/** Files that an office imports: looked at first, sent, and followed. */
@NullMarked
package org.redvest.web.imports;

import org.jspecify.annotations.NullMarked;
