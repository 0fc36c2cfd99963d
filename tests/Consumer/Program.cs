// Restores the packed library from a folder and runs it, as a user's project would.
using System.Reflection;

var library = Assembly.Load("RevenueProcess");
var version = library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
Console.WriteLine($"{library.GetName().Name} {version}");
