/** 实名注册: one living person registers once, agrees, contests, is approved, is banned. */
@NullMarked
package org.redvest.command.person.registration;

import org.jspecify.annotations.NullMarked;
