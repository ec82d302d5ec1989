/** Questions about merge cases, and their answers. */
@NullMarked
package org.redvest.api.person.merge.query;

import org.jspecify.annotations.NullMarked;
