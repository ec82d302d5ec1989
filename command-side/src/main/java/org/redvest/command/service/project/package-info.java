/** 项目: drafted, reviewed by somebody else, published, revised, closed. */
@NullMarked
package org.redvest.command.service.project;

import org.jspecify.annotations.NullMarked;
