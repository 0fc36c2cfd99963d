using System.Text.Json;

namespace RevenueProcess;

/// <summary>Reads a value of one type; false when it has faults, which are then listed.</summary>
internal delegate bool JsonRead<T>(JsonElement element, string path, out T value);
