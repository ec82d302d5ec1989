/** Questions about shifts (班次): where places are left, and who comes. */
@NullMarked
package org.redvest.api.service.shift.query;

import org.jspecify.annotations.NullMarked;
