package main

func (r releases) addCore() {}
