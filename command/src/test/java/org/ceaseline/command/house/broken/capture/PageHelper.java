package org.ceaseline.command.house.broken.capture;

/** Breaks: a name that says nothing. */
public final class PageHelper {}
