/** What can be asked about personal files. */
@NullMarked
package org.redvest.api.personalfile.command;

import org.jspecify.annotations.NullMarked;
