package atlas

import "factbox/internal/rule"

// Rules are the reasons for which a place is where it is said to be.
var Rules = rule.Table{
	{ID: "containment", Does: "The text says in which region the place lies, or which places lie in it.", Example: "The mill in Paris, Texas, is shut."},
	{ID: "only-bearer", Does: "Only one place of the atlas bears the name, and nothing in the article lies against it.", Example: "The bridge in Ouagadougou is shut."},
	{ID: "greatest-bearer", Does: "Of the places that bear the name it is the one named most: the largest, or what the name means alone.", Example: "The market in London is shut."},
	{ID: "article-region", Does: "Of the places that bear the name it lies in the country or state that the article has to do with; a name that no list has gets that region alone.", Example: "Ohio is cold. Toledo and Akron, two cities of Ohio, asked for help, and so did Springfield."},
	{ID: "nearness", Does: "Of the places that bear the name it lies close to the others of the article.", Example: "In Israel and in Jerusalem it rained, and in the West Bank too."},
	{ID: "sky", Does: "A planet, moon or station is itself, unless the text puts a town of that name on the map.", Example: "He looked at Pluto from Houston."},
	{ID: "several-bearers", Does: "Several places bear the name and nothing tells which: at most the country or state they share is told.", Example: "Georgia was quiet."},
	{ID: "unknown", Does: "No list has the name and nothing tells where it lies.", Example: "The fair in Nether Hopley is shut."},
}
