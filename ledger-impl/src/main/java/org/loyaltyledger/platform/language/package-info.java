/**
 * Texts of a programme in the language of their reader. Features answer what their terms say; here, and only here,
 * it is put into another language on its way out. What is stored, signed or hashed stays as it is.
 */
package org.loyaltyledger.platform.language;
