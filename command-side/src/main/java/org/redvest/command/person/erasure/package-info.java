/** 注销: the key is destroyed, counts stay. */
@NullMarked
package org.redvest.command.person.erasure;

import org.jspecify.annotations.NullMarked;
