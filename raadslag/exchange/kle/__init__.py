"""KLE's topics, from the files a municipality has: KL's XML, OS2KLE or CSV."""
