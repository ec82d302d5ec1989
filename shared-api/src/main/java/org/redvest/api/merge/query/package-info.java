/** Questions about merge cases, and their answers. */
@NullMarked
package org.redvest.api.merge.query;

import org.jspecify.annotations.NullMarked;
