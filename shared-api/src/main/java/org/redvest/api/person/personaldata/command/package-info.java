/** What can be asked of clear personal data. */
@NullMarked
package org.redvest.api.person.personaldata.command;

import org.jspecify.annotations.NullMarked;
