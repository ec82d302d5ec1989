/** 志愿者: who serves, and under which identity document. */
@NullMarked
package org.redvest.api.volunteer;

import org.jspecify.annotations.NullMarked;
