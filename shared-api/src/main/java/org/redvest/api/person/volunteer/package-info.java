/** 志愿者: who serves, and under which identity document. */
@NullMarked
package org.redvest.api.person.volunteer;

import org.jspecify.annotations.NullMarked;
