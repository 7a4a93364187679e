package ner

import "factbox/internal/rule"

// Rules are what gives a name its class in this room.
var Rules = rule.Table{
	{ID: "model", Does: "The model of names takes the words for a name of this class.", Example: "Ana Sol left Lima."},
	{ID: "parts-of-a-pair", Does: "A word that joins countries or peoples by a hyphen names each.", Example: "The US-Japan talks ended."},
	{ID: "based-in", Does: "The place that somebody is based in stands before the name.", Example: "The deal of Oslo-based Nordic Tide Inc. failed."},
	{ID: "site", Does: "A name that ends with a word for a building one can go to is a place's.", Example: "He was held at Marlow Road Prison."},
}
